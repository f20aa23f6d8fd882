public import Channels
public import ExactJSON

extension Timelock {
  /// What either side stores.
  public enum Record: Hashable, Sendable {
    /// A payer's record.
    case payer(Payer.Record)
    /// A payee's record.
    case payee(Payee.Record)

    /// The payer's, if it is one.
    public var payer: Payer.Record? {
      switch self {
      case .payer(let record): record
      case .payee: nil
      }
    }

    /// The payee's, if it is one.
    public var payee: Payee.Record? {
      switch self {
      case .payer: nil
      case .payee(let record): record
      }
    }
  }
}

extension Timelock.Record: WrittenRecord {
  public var number: RecordNumber {
    switch self {
    case .payer(let record): record.number
    case .payee(let record): record.number
    }
  }

  /// The record as it is stored, with a checksum at its end.
  public var json: JSON {
    switch self {
    case .payer(let record): record.json
    case .payee(let record): record.json
    }
  }

  public var bytes: [UInt8] { json.bytes() }

  /// Reads a record of either side; which side's it is, it says itself.
  public init(json: JSON) throws(RecordError) {
    switch RecordFormat.role(of: json, PaymentRole.self) {
    case .payer?: self = .payer(try Timelock.Payer.Record(json: json))
    case .payee?, nil: self = .payee(try Timelock.Payee.Record(json: json))
    }
  }

  public init(parsing bytes: [UInt8]) throws(RecordError) {
    try self.init(json: RecordFormat.parse(bytes))
  }
}

extension Timelock.Payer.Record: WrittenRecord {}
extension Timelock.Payee.Record: WrittenRecord {}
