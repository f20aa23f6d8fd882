public import Channels
public import ExactJSON

extension Voucher {
  /// What either side stores: its wallet's store, and whether it is leaving.
  public struct Record: Hashable, Sendable {
    /// Counts the records.
    public let number: RecordNumber
    /// Whose record it is.
    public let role: PaymentRole
    /// What the wallet must not forget.
    public let store: WalletStore
    /// Whether its owner wants nothing more than the money.
    public let isLeaving: Bool
  }
}

extension Voucher.Record: WrittenRecord {
  /// The record as it is stored, with a checksum at its end.
  public var json: JSON {
    let state: RecordState = isLeaving ? .leaving : .open
    var json = RecordHeader(number: number, state: state).json(of: role)
    json["store"] = store.json
    return RecordSeal.closing(json)
  }

  public var bytes: [UInt8] { json.bytes() }

  /// Reads a record; one that was torn or changed is refused.
  public init(json: JSON) throws(RecordError) {
    let rest = try RecordSeal.opening(json)
    do throws(MemberError) {
      var members = try MemberReader(rest)
      let role: PaymentRole = RecordFormat.role(of: json) ?? .payee
      let header = try RecordHeader<PaymentRole, RecordState>(&members, of: role)
      let store = try members.read("store") { json throws(MemberError) in
        try Voucher.WalletStore(json: json)
      }
      try members.finish()
      self.init(
        number: header.number, role: role, store: store,
        isLeaving: header.state == .leaving)
    } catch {
      throw .member(error)
    }
  }

  public init(parsing bytes: [UInt8]) throws(RecordError) {
    try self.init(json: RecordFormat.parse(bytes))
  }

  /// Where a side stood.
  private enum RecordState: String, CaseIterable {
    case open, leaving
  }
}
