"""What a question asks for: its kind, matter, time and outlet, whose it is, whether it changes or is to come."""
