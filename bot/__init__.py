"""The conversation engine: channels, turns and forms. What is said stands in handlers/."""
