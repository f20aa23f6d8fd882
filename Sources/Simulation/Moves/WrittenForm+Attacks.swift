internal import Bitcoin
internal import Channels

// What cheats do, and miners.
extension WrittenForm<Move> {
  static let broadcast = WrittenForm(
    "A party broadcasts a transaction that it holds, changed or not, whenever it likes.",
    example: .broadcast(by: .payer, .commitment(1), .lockTime(0)),
    Written.transaction(Move.Kind.broadcast.rawValue),
    Written.role(Move.Key.by, "The party that broadcasts."), Written.optionalChange
  ) { .broadcast(by: $1, $0, $2) }

  static let tamper = WrittenForm(
    "A message is changed on its way: by its sender, or by the network, which has no key.",
    example: .tamper(to: .payee, message: 0, .state(5), signedAgain: true),
    Written.role(Move.Kind.tamper.rawValue), Written.message, Written.change,
    Written.signedAgain
  ) { .tamper(to: $0, message: $1, $2, signedAgain: $3) }

  static let askBackwards = WrittenForm(
    "The payer asks for a state in which the payee has so much less than now.",
    example: .askBackwards(oneMilliBitcoin), Written.amount(Move.Kind.askBackwards.rawValue)
  ) { .askBackwards($0) }

  static let doubleSpend = WrittenForm(
    """
    The payer spends the coins of the funding another way and offers that to the network; without \
    more fee only miners that prefer it take it.
    """,
    example: .doubleSpend(extraFee: Amount(uncheckedSatoshis: 500)),
    Written.word(Move.Kind.doubleSpend.rawValue, Move.Word.funding),
    Written.amount(Move.Key.extraFee, "How much more fee it pays than the funding.")
  ) { _, fee in .doubleSpend(extraFee: fee) }

  static let malleate = WrittenForm(
    "Anyone gives an unconfirmed legacy funding another txid, by the twin of its signature.",
    example: .malleate, Written.word(Move.Kind.malleate.rawValue, Move.Word.funding)
  ) { _ in .malleate }

  static let withhold = WrittenForm(
    "A party does not send the last message that it should have sent.",
    example: .withhold(.payee), Written.role(Move.Kind.withhold.rawValue)
  ) { .withhold($0) }

  static let reorganise = WrittenForm(
    "Miners undo so many blocks by a branch that is one block longer.",
    example: .reorganise(2, .only([.doubleSpend])),
    Written.count(Move.Kind.reorganise.rawValue), Written.choice
  ) { .reorganise($0, $1) }
}
