"""How we talk: channels, turns and forms. What is said stands in handlers/."""
