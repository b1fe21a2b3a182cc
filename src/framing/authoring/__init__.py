"""Authoring: what people who write and judge lexicons ask before they trust one."""
