"""No test looks at the clock: what hypothesis makes, and what is made of it, may take as long as a busy machine takes."""

from hypothesis import HealthCheck, settings

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")
