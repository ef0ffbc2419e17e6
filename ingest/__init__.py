"""Everything that turns feeds, pages and files into stored articles."""
