"""Feeds, sitemaps and OPML: read, found, subscribed to, checked when due, and how they are doing."""
