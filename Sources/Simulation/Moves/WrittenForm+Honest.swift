internal import Bitcoin
internal import Channels

// The moves of owners, of parties and of the network, when nobody cheats.
extension WrittenForm<Move> {
  static let open = WrittenForm(
    "The payer's owner orders it to offer the terms of the story.", example: .open,
    Written.word(Move.Kind.open.rawValue, PaymentRole.payer.rawValue)
  ) { _ in .open }

  static let pay = WrittenForm(
    "The payer's owner orders it to pay so much more.", example: .pay(oneMilliBitcoin),
    Written.amount(Move.Kind.pay.rawValue)
  ) { .pay($0) }

  static let release = WrittenForm(
    "The payee's owner orders it to hand over goods worth so much before they are paid.",
    example: .release(oneMilliBitcoin), Written.amount(Move.Kind.release.rawValue)
  ) { .release($0) }

  static let close = WrittenForm(
    "An owner orders to close the channel together with the other side.",
    example: .close(.payee), Written.role(Move.Kind.close.rawValue)
  ) { .close($0) }

  static let giveUp = WrittenForm(
    "An owner orders to agree on nothing more, and to close alone.",
    example: .giveUp(.payer), Written.role(Move.Kind.giveUp.rawValue)
  ) { .giveUp($0) }

  static let resume = WrittenForm(
    "An owner orders to send again what was sent last, in case it was lost.",
    example: .resume(.payee), Written.role(Move.Kind.resume.rawValue)
  ) { .resume($0) }

  static let deliver = WrittenForm(
    "The network delivers one message to this side.",
    example: .deliver(to: .payee, message: 0),
    Written.role(Move.Kind.deliver.rawValue), Written.message
  ) { .deliver(to: $0, message: $1) }

  static let exchange = WrittenForm(
    "The network delivers everything in order, answers too, until no message waits.",
    example: .exchange, Written.word(Move.Kind.exchange.rawValue, Move.Word.everything)
  ) { _ in .exchange }

  static let mine = WrittenForm(
    "Miners find so many blocks; after each, every party that is awake looks at the chain.",
    example: .mine(3, .without([.channel(.commitment(2))])),
    Written.count(Move.Kind.mine.rawValue), Written.choice
  ) { .mine($0, $1) }

  static let tick = WrittenForm(
    "A party looks at the chain, awake or not.", example: .tick(.payer),
    Written.role(Move.Kind.tick.rawValue)
  ) { .tick($0) }

  /// What the examples pay.
  static var oneMilliBitcoin: Amount { Amount(uncheckedSatoshis: 100_000) }
}

// What goes wrong by itself.
extension WrittenForm<Move> {
  static let drop = WrittenForm(
    "The network loses a message.", example: .drop(to: .payee, message: 0),
    Written.role(Move.Kind.drop.rawValue), Written.message
  ) { .drop(to: $0, message: $1) }

  static let duplicate = WrittenForm(
    "The network doubles a message: the copy waits behind all others.",
    example: .duplicate(to: .payee, message: 0),
    Written.role(Move.Kind.duplicate.rawValue), Written.message
  ) { .duplicate(to: $0, message: $1) }

  static let delay = WrittenForm(
    "The network holds a message back until so many more blocks are mined.",
    example: .delay(to: .payer, message: 0, blocks: 6),
    Written.role(Move.Kind.delay.rawValue), Written.message,
    Written.count(Move.Key.blocks, "For how many blocks it is held back.")
  ) { .delay(to: $0, message: $1, blocks: $2) }

  static let reorder = WrittenForm(
    "The network moves a message before another.",
    example: .reorder(to: .payer, message: 1, before: 0),
    Written.role(Move.Kind.reorder.rawValue), Written.message,
    Written.count(Move.Key.before, "The place of the message that it overtakes.")
  ) { .reorder(to: $0, message: $1, before: $2) }

  static let crash = WrittenForm(
    "A party's program crashes; what it had stored is still there.",
    example: .crash(.payee, afterEffects: 1),
    Written.role(Move.Kind.crash.rawValue), Written.afterEffects
  ) { .crash($0, afterEffects: $1) }

  static let restart = WrittenForm(
    "A party that crashed starts again from what it stored.", example: .restart(.payee),
    Written.role(Move.Kind.restart.rawValue)
  ) { .restart($0) }

  static let silence = WrittenForm(
    "A party neither looks at the chain nor answers any more.", example: .silence(.payer),
    Written.role(Move.Kind.silence.rawValue)
  ) { .silence($0) }

  static let wake = WrittenForm(
    "A silent party comes back and looks at the chain.", example: .wake(.payer),
    Written.role(Move.Kind.wake.rawValue)
  ) { .wake($0) }
}
