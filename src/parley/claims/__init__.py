"""From an article to what is claimed in it. Each part knows of those before it only:

language, model, dates, quantities, states, people, sources, statements, parties, events, positions, forecasts.
"""
