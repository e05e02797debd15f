"""Builds the fictitious county Gaon-gun (가온군) that the plugin ships as its sample."""
