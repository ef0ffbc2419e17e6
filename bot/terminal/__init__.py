"""The terminal face: answers as text, and the conversation of `dateline chat`."""
