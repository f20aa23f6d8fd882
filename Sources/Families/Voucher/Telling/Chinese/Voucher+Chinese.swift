package import Telling

extension Voucher {
  /// What only the texts of this family say, in Chinese.
  package static let chinese: Catalogue = [
    chineseOfValues, chineseOfLedger, chineseOfContract, chineseOfRules,
  ].reduce(Catalogue()) { $0.adding($1) }
}
