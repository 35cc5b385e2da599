module historical
