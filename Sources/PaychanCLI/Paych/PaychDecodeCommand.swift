internal import Bitcoin
internal import ExactJSON
internal import Filecoin
internal import Hashing

/// `paychan paych voucher decode`: what a voucher says, what is signed of it, and by whom.
enum PaychDecodeCommand {
  private static let voucher = Argument(
    name: "voucher", help: "The voucher, in base64 of either kind.", isRequired: false)
  private static let lines = Option(
    name: "lines", help: "Answer a stream: a line of JSON for each voucher, in order.")

  private static let json = Option(
    name: "json", help: "Give the answer as JSON, which it is anyway.")

  static let command = Command(
    name: "decode",
    abstract: "Show what a voucher says, and who has signed it.",
    discussion: """
      'voucher' is what a lotus node would write as JSON. 'signingBytes' is the voucher without its \
      signature, 'digest' their BLAKE2b-256 hash, and 'signer' the account of the key that the \
      signature belongs to; null where there is none.

      With --lines, lines such as {"id": 1, "voucher": "i1UC..."} come from standard input; each is \
      answered with its id, or with an error.
      """,
    arguments: [voucher], options: [lines, json],
    work: .run { invocation throws(CommandError) in
      if invocation.has(lines) { return try answerLines(invocation) }
      guard invocation.optional(voucher) != nil else {
        throw invocation.path.usageError(.missingArgument(voucher.name))
      }
      return try invocation.show(json(of: try invocation.voucher(voucher)))
    })

  /// All that can be told of a voucher alone.
  static func json(of voucher: SignedVoucher) -> JSON {
    [
      "voucher": .object(voucher.json),
      "text": .string(voucher.text),
      "cbor": .hex(voucher.cbor),
      "signingBytes": .hex(voucher.signingBytes),
      "digest": .hex(voucher.digest.array),
      "signer": signer(of: voucher).map { .string($0.text()) } ?? .null,
    ]
  }

  private static func signer(of voucher: SignedVoucher) -> Filecoin.Address? {
    do { return try voucher.signer() } catch { return nil }
  }

  private static func answerLines(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    try PaychLines.answer(invocation) { request in
      guard let text = request["voucher"]?.string else {
        return .failure(PaychLineError("bad-request", "'voucher' must be a text"))
      }
      do throws(VoucherTextError) {
        return .success(json(of: try SignedVoucher(text: text)))
      } catch {
        return .failure(PaychLineError("bad-voucher", error.words))
      }
    }
  }
}
