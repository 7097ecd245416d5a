"""What lies on disk: one immutable generation per folder, and the name of the current one."""
