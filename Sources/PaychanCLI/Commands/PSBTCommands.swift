internal import Bitcoin
internal import ExactJSON
internal import Telling

/// `paychan psbt`: looks at half-signed transactions.
enum PSBTCommands {
  static let command: Command = Command(
    name: "psbt", abstract: "Look at half-signed transactions.", work: .group([decode]))

  private static let psbt = Argument(
    name: "psbt",
    help: """
      The PSBT in base64 or hexadecimal: itself, the name of a file, which may also hold the bare \
      bytes, or '-' for standard input.
      """)

  private static let decode: Command = Command(
    name: "decode", abstract: "Show a half-signed transaction as JSON.",
    discussion: """
      The output is that of Bitcoin Core's decodepsbt, and at the end a key of our own: \
      'missing_signatures' has for each input the number of signatures that it still wants \
      ('count') and the keys, or hashes of keys, that could give them ('candidates'), or the \
      'reason' why that cannot be told. Signatures that are there are not verified.
      """,
    arguments: [psbt], options: [NetworkOption.option],
    work: .run { invocation throws(CommandError) in
      let decoded = try PSBT(invocation.input(psbt))
      var json = decoded.coreJSON(invocation.network)
      json["missing_signatures"] = decoded.missingSignaturesJSON
      return try invocation.show(.object(json))
    })
}

extension PSBT {
  /// Reads a PSBT in whichever form it comes.
  init(_ input: Input) throws(CommandError) {
    do throws(PSBTError) {
      switch PSBTForm(input.bytes) {
      case .bare: try self.init(decoding: input.bytes)
      case .hexadecimal: try self.init(hex: input.text)
      case .base64: try self.init(base64: input.text)
      }
    } catch {
      throw .badData(input.name, problem: error.problem(in: input.bytes))
    }
  }
}

/// How the bytes of a PSBT are written.
private enum PSBTForm {
  case bare
  case hexadecimal
  case base64

  /// Goes by the first five bytes, which are the same in every PSBT and differ between the forms;
  /// what has none of them is taken for hexadecimal if it can be.
  init(_ input: [UInt8]) {
    let magic: [UInt8] = [0x70, 0x73, 0x62, 0x74, 0xff]
    if input.starts(with: magic) {
      self = .bare
    } else {
      self = input.allSatisfy(isHexDigit) ? .hexadecimal : .base64
    }
  }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  Character(Unicode.Scalar(byte)).isHexDigit
}
