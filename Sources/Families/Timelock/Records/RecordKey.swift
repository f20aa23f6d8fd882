internal import Channels

extension Timelock {
  /// What the members of records are called, beside those of every family's records.
  enum RecordKey {
    static let terms = "terms"
    static let payer = "payer"
    static let payee = "payee"
    static let outPoint = "outpoint"
    static let funding = "funding"
    static let latest = "latest"
    static let pending = "pending"
    static let given = "given"
    static let exit = "exit"
    static let refund = "refund"
    static let standing = "standing"
    static let released = "released"
    static let state = "state"
    static let toPayee = "to-payee"
    static let form = "form"
    static let type = "type"
    static let signature = "signature"
    static let digest = "digest"
    static let body = "body"
  }

  /// Where a party can stand, as its records say it.
  enum RecordState: String, CaseIterable {
    case idle, proposing, accepted, funding, open, updating, settling, leaving
  }

  /// What every record of a side starts with.
  typealias RecordHeader = Channels.RecordHeader<PaymentRole, RecordState>
}
