internal import Bitcoin
internal import ExactJSON
internal import MockLedger
internal import Telling

/// Why a line of `paychan ledger` has no answer of its own.
enum LedgerRequestError: Error, Equatable {
  case lineTooLong(limit: Int)
  case notJSON(JSONError)
  case nothingAsked
  case severalAsked([String])
  case expected(String, at: String)
  case payee([String])
  case notHex(HexError, at: String)
  case address(AddressError)
  case descriptor(DescriptorError)
  case derivation(DerivationError)
  case notABlock(CodecError)
  case notATransaction(CodecError, at: String)
  case noSuchBlock(BlockLookupError)
  case blockFile(BlockFileError)
  /// Core has an answer, and the ledger leaves out what it hangs on.
  case notModelled(String)
}

extension LedgerRequestError {
  /// The line that says so.
  var answer: JSON { ["error": .string(kind), "message": .string(message)] }

  private var kind: String {
    switch self {
    case .lineTooLong, .notJSON, .nothingAsked, .severalAsked, .expected, .payee, .notHex,
      .address, .descriptor, .derivation:
      "bad-request"
    case .notABlock: "block-decode-failed"
    case .notATransaction: "tx-decode-failed"
    case .noSuchBlock: "no-such-block"
    case .blockFile: "bad-block-file"
    case .notModelled: "not-modelled"
    }
  }

  var message: String {
    switch self {
    case .lineTooLong(let limit): "the line is longer than \(limit / (1 << 20)) MiB"
    case .notJSON(let error): "the line is no JSON: \(error.words)"
    case .nothingAsked:
      "the line asks for nothing: it needs one of \(LedgerRequest.keys.joined(separator: ", "))"
    case .severalAsked(let keys):
      "the line asks for several things at once: \(keys.joined(separator: ", "))"
    case .expected(let what, let place): "\(place) must be \(what)"
    case .payee(let keys):
      "generate needs one of script, address and descriptor, and has"
        + " \(keys.isEmpty ? "none" : keys.joined(separator: " and "))"
    case .notHex(let error, let place): "\(place) is not hexadecimal: \(error.words)"
    case .address(let error): "address is none: \(error.words)"
    case .descriptor(let error): "descriptor is none: \(error.words)"
    case .derivation(let error): "descriptor has no script: \(error.words)"
    case .notABlock(let error): "block is none: \(error.words)"
    case .notATransaction(let error, let place): "\(place) is no transaction: \(error.words)"
    case .noSuchBlock(let error): error.message
    case .blockFile(let error): error.message
    case .notModelled(let sentence): sentence
    }
  }
}
