module historical

go 1.21

require github.com/rcrowley/go-metrics v0.0.0-20190826022208-cac0b30c2563
