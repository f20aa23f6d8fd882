internal import AccountLedger
public import Channels
public import Filecoin

/// Why a case for the channel's contract cannot be run: which member, and what is wrong with it.
public struct ContractCaseError: Error, Equatable, Sendable {
  /// The member's key, after those of the objects that it lies in: `steps[0].call.voucher.amount`.
  public let key: String
  /// What is wrong with it.
  public let fault: Fault

  /// Names a member and what is wrong with it.
  public init(_ key: String, _ fault: Fault) {
    self.key = key
    self.fault = fault
  }

  /// What can be wrong with a member.
  public enum Fault: Equatable, Sendable {
    /// It is missing, surplus, or not the kind of value that belongs there.
    case member(MemberError.Fault)
    /// The number is not a whole one from 0 to 2^64 − 1.
    case notUnsigned(String)
    /// The number is not a whole one of 64 bits and a sign.
    case notSigned(String)
    /// The text is neither an address nor `bls:` and a number.
    case notAnAddress(String, AddressError)
    /// The address is not that of a number, such as `f0101`.
    case notANumber(String)
    /// The text is not a whole number of attoFIL that the chain can hold.
    case notAnAmount(String, TokenAmountError)
    /// The lane occurs twice.
    case laneTwice(LaneNumber)
    /// No contract has a lane of this number.
    case laneTooHigh(LaneNumber)
    /// No voucher of these values can be written, so none can exist.
    case notAVoucher(FilecoinDecodingError)
    /// The setup has no channel that could be called.
    case noChannel
  }
}

extension ContractCaseError {
  /// What would be right in the member's place, as a phrase.
  public var fix: String {
    switch fault {
    case .member(let fault): Self.fix(of: fault)
    case .notUnsigned: "write digits alone, for a number from 0 to 18446744073709551615"
    case .notSigned:
      "write digits, with a minus if need be, for a number from -9223372036854775808 to "
        + "9223372036854775807"
    case .notAnAddress: "write an address such as f0101 or f2xjl6…, or a stand-in such as bls:101"
    case .notANumber: "write the address as f0 and the actor's number, such as f0101"
    case .notAnAmount:
      "write a whole number of attoFIL as a text, such as \"100\", of at most 127 bytes"
    case .laneTwice: "give each lane once"
    case .laneTooHigh: "number lanes up to \(ChannelContract.maximumLane)"
    case .notAVoucher: "keep each member of the voucher within what a message carries"
    case .noChannel: "describe a channel in the setup, or call only its Constructor"
    }
  }

  private static func fix(of fault: MemberError.Fault) -> String {
    switch fault {
    case .missing: "add the member"
    case .surplus, .unknownKey: "leave the member out"
    case .wrongKind(let expected, _): "write a value of kind \(expected.rawValue)"
    case .unknownName(_, let known): "write one of: \(known.joined(separator: ", "))"
    case .notHex: "write bytes in hexadecimal, two digits each"
    case .outOfRange(_, let range):
      "write a number from \(range.lowerBound) to \(range.upperBound)"
    default: "write the member as the published cases do"
    }
  }
}
