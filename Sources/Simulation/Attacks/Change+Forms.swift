internal import Bitcoin
public import Channels

extension TransactionChange {
  /// How changes of a transaction are written; `everything` goes to the role that is named.
  public static func forms(
    everythingTo role: some ChannelRole
  ) -> [WrittenForm<TransactionChange>] {
    fieldForms + outputForms + [everythingForm(role)]
  }

  private static func amount(_ satoshis: Int64) -> Amount { Amount(uncheckedSatoshis: satoshis) }

  /// Changes of the transaction's fields and of its input.
  private static var fieldForms: [WrittenForm<TransactionChange>] {
    [
      WrittenForm(
        "The transaction has another version.", example: .version(3),
        Written.number(ChangeKey.version)
      ) { .version($0) },
      WrittenForm(
        "The transaction has another lock time.", example: .lockTime(900),
        Written.number(ChangeKey.lockTime)
      ) { .lockTime($0) },
      WrittenForm(
        "The input has another sequence; the final one switches the lock off.",
        example: .sequence(InputSequence.final.rawValue), Written.sequence
      ) { .sequence($0) },
      WrittenForm(
        "The input spends another output of the same transaction.", example: .outPointIndex(1),
        Written.number(ChangeKey.outPointIndex)
      ) { .outPointIndex($0) },
      WrittenForm(
        "The input spends an output of another transaction.", example: .outPointTxid,
        Written.word(ChangeKey.outPointTxid, ChangeKey.another)
      ) { _ in .outPointTxid },
      WrittenForm(
        "The transaction has a second input.", example: .extraInput,
        Written.word(ChangeKey.extraInput, ChangeKey.another)
      ) { _ in .extraInput },
    ]
  }

  private static var outputForms: [WrittenForm<TransactionChange>] {
    [
      WrittenForm(
        "The transaction has one more output, to the sender, of this value.",
        example: .extraOutput(amount(1_000)), Written.amount(ChangeKey.extraOutput)
      ) { .extraOutput($0) },
      WrittenForm(
        "An output has another value.", example: .outputValue(1, amount(294)),
        Written.amount(ChangeKey.outputValue),
        Written.count(ChangeKey.output, "The number of the output, from 0.")
      ) { .outputValue($1, $0) },
      WrittenForm(
        "So much is moved from one output to another.",
        example: .moveValue(from: 1, to: 0, amount(100_000)), Written.amount(ChangeKey.moveValue),
        Written.count(ChangeKey.from, "The number of the output that loses it, from 0."),
        Written.count(ChangeKey.to, "The number of the output that gets it.")
      ) { .moveValue(from: $1, to: $2, $0) },
      WrittenForm(
        "The output of this number pays to a script of the sender instead.",
        example: .outputScript(1), Written.count(ChangeKey.outputScript)
      ) { .outputScript($0) },
      WrittenForm(
        "The two outputs change places.", example: .swapOutputs,
        Written.word(ChangeKey.swapOutputs, ChangeKey.both)
      ) { _ in .swapOutputs },
      WrittenForm(
        "The output of this number is left out.", example: .dropOutput(0),
        Written.count(ChangeKey.dropOutput)
      ) { .dropOutput($0) },
    ]
  }

  private static func everythingForm(
    _ role: some ChannelRole
  ) -> WrittenForm<TransactionChange> {
    WrittenForm(
      "One output gives everything but the fee to the \(role.rawValue).",
      example: .everything(fee: amount(700)),
      Written.word(ChangeKey.everythingTo, role.rawValue),
      Written.amount(ChangeKey.fee, "What is left to miners.")
    ) { _, fee in .everything(fee: fee) }
  }
}

extension SignatureChange {
  /// How changes of a signature alone are written.
  public static let forms: [WrittenForm<SignatureChange>] = [
    WrittenForm(
      "The signature covers another part of the transaction.",
      example: .hashType(SighashType.none.byte), Written.hashType
    ) { .hashType($0) },
    WrittenForm(
      "The signature itself is wrong.", example: .highS, Written.signatureFault
    ) { $0.change },
  ]
}
