from . import test_city_data, test_demo
