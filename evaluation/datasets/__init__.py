"""The evaluation sets as they lie on disk, read into articles and questions; what each is stands in their origins."""
