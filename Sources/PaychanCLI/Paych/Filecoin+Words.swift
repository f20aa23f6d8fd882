internal import Bitcoin
internal import Channels
internal import Filecoin
internal import Telling
internal import Voucher

// Why something of a voucher channel is not what it should be, as the end of a sentence.

extension Filecoin.AddressError {
  var words: String {
    switch self {
    case .wrongLength(let count): "has \(counted(count, "character")), and no address has so many"
    case .unknownNetwork: "does not begin with f or t"
    case .unknownProtocol: "has no digit from 0 to 4 behind its first letter"
    case .notDecimal, .notLEB128: "has a number that is not written in its shortest form"
    case .aboveMaximumNumber: "has a number of more than 63 bits"
    case .notBase32(let offset): "has a character, number \(offset), that no address has"
    case .spareBitsSet: "ends in a character that no address ends in"
    case .wrongChecksum: "has a checksum that does not fit; a character is wrong"
    }
  }
}

extension VoucherTextError {
  var words: String {
    switch self {
    case .base64: "it is not base64"
    case .voucher(let error): "byte \(error.offset) is \(error.reason.words)"
    }
  }
}

extension FilecoinDecodingError.Reason {
  fileprivate var words: String {
    switch self {
    case .truncated: "missing: the voucher ends too early"
    case .trailingBytes(let count): "behind its end, with \(counted(count, "byte")) too many"
    case .unknownHeader, .unknownSign, .unknownSignatureType, .wrongTag, .unknownVersion:
      "none that stands there"
    case .headerNotShortest, .amountNotShortest: "not in the shortest form"
    case .wrongKind, .wrongCount: "of another kind than belongs there"
    case .tooLong(let count, let limit): "the length \(count), and \(limit) is the most"
    case .aboveInt64: "a number of more than 63 bits"
    case .address(let error): "in an address that \(error.words)"
    case .emptySignature: "an empty signature"
    case .identifier: "in something that names no content"
    }
  }
}

extension ContractCaseError {
  /// Which member, what is wrong with it, and what would be right.
  var words: String {
    let problem: String
    switch fault {
    case .member(let fault): problem = MemberError(key, fault).words
    case .notUnsigned(let text), .notSigned(let text): problem = "'\(key)' is \(text)"
    case .notAnAddress(let text, let error): problem = "'\(key)' is '\(text)', which \(error.words)"
    case .notANumber(let text): problem = "'\(key)' is '\(text)'"
    case .notAnAmount(let text, let error):
      problem = "'\(key)' is '\(text)': \(error.lotusText)"
    case .laneTwice(let lane): problem = "'\(key)' has lane \(lane) twice"
    case .laneTooHigh(let lane): problem = "'\(key)' has lane \(lane)"
    case .notAVoucher(let error):
      problem = "'\(key)' makes no voucher: byte \(error.offset) is \(error.reason.words)"
    case .noChannel: problem = "there is no channel that could be called"
    }
    return "\(problem); \(fix)"
  }
}

extension Voucher.Refusal {
  /// What lotus says in the same place, or the rule.
  var words: String {
    lotusCreationText ?? lotusText() ?? explanation.joined(separator: " ")
  }

  /// The rule, and what was compared.
  var explanation: [String] {
    let numbers = compared.map { "\($0.name) \($0.value.words)" }
    return [rule.statement] + (numbers.isEmpty ? [] : ["Here: " + numbers.joined(separator: ", ")])
  }
}

extension Voucher.WalletValue {
  fileprivate var words: String {
    switch self {
    case .amount(let amount): amount.text
    case .epoch(let epoch): "\(epoch.value)"
    case .address(let address): address.text()
    case .lane(let number), .nonce(let number): "\(number)"
    case .bytes(let bytes): Hex.encode(bytes)
    case .count(let count): "\(count)"
    }
  }
}
