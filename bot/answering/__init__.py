"""From ranked passages to an answer whose every sentence is cited and checked."""
