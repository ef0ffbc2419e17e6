"""Words about time in German and English, read into a period against a given clock; pure."""
