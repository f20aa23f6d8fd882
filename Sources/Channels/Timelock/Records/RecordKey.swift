/// What the members of records are called, and which version of them is written.
enum RecordKey {
  static let formatVersion: Int64 = 1
  /// More bytes than any record has: four transactions and the terms.
  static let maximumSize = 1 << 20

  static let version = "paychan-record"
  static let side = "side"
  static let number = "number"
  static let state = "state"
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
