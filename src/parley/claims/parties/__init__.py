"""Who acts and who is acted on: phrases led to states, organisations and persons."""
