"""Mail: who gets which report, one message to each, and the server that takes it."""
