"""Fetching: checked addresses, caps, retries, cookies, redirects, robots.txt, manners towards hosts."""
