"""An engine in a child process: both ends of the conversation, for renders and for the conformance suite."""
