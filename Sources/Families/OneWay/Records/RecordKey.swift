internal import Channels

extension OneWay {
  /// What the members of records are called, beside those of every family's records.
  enum RecordKey {
    static let terms = "terms"
    static let payer = "payer"
    static let payee = "payee"
    static let outPoint = "outpoint"
    static let topUp = "top-up"
    static let amount = "amount"
    static let funding = "funding"
    static let fundings = "fundings"
    static let wayOut = "way-out"
    static let latest = "latest"
    static let standing = "standing"
    static let closes = "closes"
    static let released = "released"
    static let number = "number"
    static let toPayee = "to-payee"
    static let backing = "backing"
    static let source = "source"
    static let signature = "signature"
    static let signatures = "signatures"
    static let body = "body"
  }

  /// Where a party can stand, as its records say it.
  enum RecordState: String, CaseIterable {
    case idle, proposing, accepted, funding, open, closing, leaving
  }

  /// What every record of a side starts with.
  typealias RecordHeader = Channels.RecordHeader<PaymentRole, RecordState>
}
