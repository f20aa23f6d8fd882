internal import Filecoin
internal import Telling

// Sums are counted in the unit of the terms, and told in FIL.
extension Voucher {
  package static var moneySymbol: String { "FIL" }

  package static func number(_ count: Int64, under terms: Terms) -> String {
    guard let unit = terms.unit.atto else { return grouped(count) }
    let (sum, isTooMuch) = unit.multipliedReportingOverflow(by: Int128(count))
    return isTooMuch ? grouped(count) : TokenAmount(atto: sum).number
  }
}
