"""What an answer says about itself: how old it is, who else prints it, what was corrected."""
