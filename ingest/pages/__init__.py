"""An article out of a web page: its text, title, author, outlet, dates, and how much of it is there."""
