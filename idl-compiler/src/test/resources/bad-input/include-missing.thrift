include "nobody-needs-it.thrift"
include "common/money.thrift"

struct Price {
  1: money.Currency currency
}
