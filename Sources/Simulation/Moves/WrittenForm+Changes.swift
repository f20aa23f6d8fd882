internal import Bitcoin
internal import Channels

// Changes of a message, and of what it says about the output that is spent.
extension WrittenForm<Tampering> {
  static let channel = WrittenForm(
    "The message names another channel.", example: .channel,
    Written.word(Tampering.Kind.channel.rawValue, Tampering.Word.another)
  ) { _ in .channel }

  static let state = WrittenForm(
    "The message names another state.", example: .state(5),
    Written.number(Tampering.Kind.state.rawValue)
  ) { .state($0) }

  static let toPayee = WrittenForm(
    "The message asks for another share of the payee.", example: .toPayee(amount(200_000)),
    Written.amount(Tampering.Kind.toPayee.rawValue)
  ) { .toPayee($0) }

  static let spentValue = WrittenForm(
    "The message says that the spent output has another value.",
    example: .spentValue(amount(150_000)), Written.amount(Tampering.Kind.spentValue.rawValue)
  ) { .spentValue($0) }

  private static func amount(_ satoshis: Int64) -> Amount { Amount(uncheckedSatoshis: satoshis) }
}

// Changes of the transaction's fields and of its input.
extension WrittenForm<Tampering> {
  static let version = WrittenForm(
    "The transaction has another version.", example: .version(3),
    Written.number(Tampering.Kind.version.rawValue)
  ) { .version($0) }

  static let lockTime = WrittenForm(
    "The transaction has another lock time.", example: .lockTime(900),
    Written.number(Tampering.Kind.lockTime.rawValue)
  ) { .lockTime($0) }

  static let sequence = WrittenForm(
    "The input has another sequence; the final one switches the lock off.",
    example: .sequence(InputSequence.final.rawValue), Written.sequence
  ) { .sequence($0) }

  static let outPointIndex = WrittenForm(
    "The input spends another output of the same transaction.", example: .outPointIndex(1),
    Written.number(Tampering.Kind.outPointIndex.rawValue)
  ) { .outPointIndex($0) }

  static let outPointTxid = WrittenForm(
    "The input spends an output of another transaction.", example: .outPointTxid,
    Written.word(Tampering.Kind.outPointTxid.rawValue, Tampering.Word.another)
  ) { _ in .outPointTxid }

  static let extraInput = WrittenForm(
    "The transaction has a second input.", example: .extraInput,
    Written.word(Tampering.Kind.extraInput.rawValue, Tampering.Word.another)
  ) { _ in .extraInput }
}

// Changes of the transaction's outputs.
extension WrittenForm<Tampering> {
  static let extraOutput = WrittenForm(
    "The transaction has one more output, to the sender, of this value.",
    example: .extraOutput(amount(1_000)), Written.amount(Tampering.Kind.extraOutput.rawValue)
  ) { .extraOutput($0) }

  static let outputValue = WrittenForm(
    "An output has another value.", example: .outputValue(1, amount(294)),
    Written.amount(Tampering.Kind.outputValue.rawValue),
    Written.count(Tampering.Key.output, "The number of the output, from 0.")
  ) { .outputValue($1, $0) }

  static let moveValue = WrittenForm(
    "So much is moved from one output to another.",
    example: .moveValue(from: 1, to: 0, amount(100_000)),
    Written.amount(Tampering.Kind.moveValue.rawValue),
    Written.count(Tampering.Key.from, "The number of the output that loses it, from 0."),
    Written.count(Tampering.Key.to, "The number of the output that gets it.")
  ) { .moveValue(from: $1, to: $2, $0) }

  static let outputScript = WrittenForm(
    "The output of this number pays to a script of the sender instead.",
    example: .outputScript(1), Written.count(Tampering.Kind.outputScript.rawValue)
  ) { .outputScript($0) }

  static let swapOutputs = WrittenForm(
    "The two outputs change places.", example: .swapOutputs,
    Written.word(Tampering.Kind.swapOutputs.rawValue, Tampering.Word.both)
  ) { _ in .swapOutputs }

  static let dropOutput = WrittenForm(
    "The output of this number is left out.", example: .dropOutput(0),
    Written.count(Tampering.Kind.dropOutput.rawValue)
  ) { .dropOutput($0) }

  static let everythingTo = WrittenForm(
    "One output gives everything but the fee to the payer.",
    example: .everythingToPayer(fee: amount(700)),
    Written.word(Tampering.Kind.everythingTo.rawValue, PaymentRole.payer.rawValue),
    Written.amount(Tampering.Key.fee, "What is left to miners.")
  ) { _, fee in .everythingToPayer(fee: fee) }
}

// Changes of the signature alone.
extension WrittenForm<Tampering> {
  static let hashType = WrittenForm(
    "The signature covers another part of the transaction.",
    example: .hashType(SighashType.none.byte), Written.hashType
  ) { .hashType($0) }

  static let signature = WrittenForm(
    "The signature itself is wrong.", example: .highS, Written.signatureFault
  ) { Tampering($0) }
}
