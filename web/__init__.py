"""Who watches: webhooks, the web chat, health. Pages ask functions of models/, not tables."""
