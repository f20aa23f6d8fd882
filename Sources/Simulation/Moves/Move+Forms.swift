internal import Channels
internal import ExactJSON

extension Move {
  /// How each move is written, in the order of the reference.
  public static var forms: [WrittenForm<Move>] {
    Family.orderForms + honestForms + mishapForms + [broadcastForm, tamperForm]
      + Family.trickForms + [withholdForm, reorganiseForm]
  }
}

// The moves of the network and of participants when nothing goes wrong.
extension Move {
  private static var first: Family.Role { Family.Role.allCases[0] }
  private static var last: Family.Role { Family.Role.allCases[Family.Role.allCases.count - 1] }

  private static var honestForms: [WrittenForm<Move>] {
    [
      WrittenForm(
        "The network delivers one message to this side.", example: .deliver(to: last, message: 0),
        Written.role(MoveKey.deliver), Written.message
      ) { .deliver(to: $0, message: $1) },
      WrittenForm(
        "The network delivers everything in order, answers too, until no message waits.",
        example: .exchange, Written.word(MoveKey.exchange, MoveKey.everything)
      ) { _ in .exchange },
      WrittenForm(
        "Miners find so many blocks; after each, every party that is awake looks at the chain.",
        example: .mine(3, Family.examples.block), Written.count(MoveKey.mine),
        Family.Layer.choiceMember
      ) { .mine($0, $1) },
      WrittenForm(
        "A party looks at the chain, awake or not.", example: .tick(first),
        Written.role(MoveKey.tick)
      ) { .tick($0) },
    ]
  }
}

// What goes wrong by itself.
extension Move {
  private static var mishapForms: [WrittenForm<Move>] { networkForms + participantForms }

  private static var networkForms: [WrittenForm<Move>] {
    [
      WrittenForm(
        "The network loses a message.", example: .drop(to: last, message: 0),
        Written.role(MoveKey.drop), Written.message
      ) { .drop(to: $0, message: $1) },
      WrittenForm(
        "A connection breaks: a message is lost, and all that were sent behind it.",
        example: .cut(to: last, message: 0), Written.role(MoveKey.cut), Written.message
      ) { .cut(to: $0, message: $1) },
      WrittenForm(
        "The network doubles a message: the copy waits behind all others.",
        example: .duplicate(to: last, message: 0), Written.role(MoveKey.duplicate),
        Written.message
      ) { .duplicate(to: $0, message: $1) },
      WrittenForm(
        "The network holds a message back until so many more blocks are mined.",
        example: .delay(to: first, message: 0, blocks: 6), Written.role(MoveKey.delay),
        Written.message, Written.count(MoveKey.blocks, "For how many blocks it is held back.")
      ) { .delay(to: $0, message: $1, blocks: $2) },
      WrittenForm(
        "The network moves a message before another.",
        example: .reorder(to: first, message: 1, before: 0), Written.role(MoveKey.reorder),
        Written.message,
        Written.count(MoveKey.before, "The place of the message that it overtakes.")
      ) { .reorder(to: $0, message: $1, before: $2) },
    ]
  }

  private static var participantForms: [WrittenForm<Move>] {
    [
      WrittenForm(
        "A party's program crashes; what it had stored is still there.",
        example: .crash(last, afterEffects: 1), Written.role(MoveKey.crash), Written.afterEffects
      ) { .crash($0, afterEffects: $1) },
      WrittenForm(
        "A party that crashed starts again from what it stored.", example: .restart(last),
        Written.role(MoveKey.restart)
      ) { .restart($0) },
      WrittenForm(
        "A party neither looks at the chain nor answers any more.", example: .silence(first),
        Written.role(MoveKey.silence)
      ) { .silence($0) },
      WrittenForm(
        "A silent party comes back and looks at the chain.", example: .wake(first),
        Written.role(MoveKey.wake)
      ) { .wake($0) },
    ]
  }
}

// What cheats do, and miners.
extension Move {
  private static var broadcastForm: WrittenForm<Move> {
    let (name, change) = Family.examples.broadcast
    return WrittenForm(
      "A party broadcasts a transaction that it holds, changed or not, whenever it likes.",
      example: .broadcast(by: first, name, change), Written.transaction(MoveKey.broadcast),
      Written.role(MoveKey.by, "The party that broadcasts."),
      Written.optionalChange(of: Family.self)
    ) { .broadcast(by: $1, $0, $2) }
  }

  private static var tamperForm: WrittenForm<Move> {
    WrittenForm(
      "A message is changed on its way: by its sender, or by the network, which has no key.",
      example: .tamper(to: last, message: 0, Family.examples.tampering, .again),
      Written.role(MoveKey.tamper), Written.message, Written.change(of: Family.self),
      Written.signedAgain
    ) { .tamper(to: $0, message: $1, $2, $3) }
  }

  private static var withholdForm: WrittenForm<Move> {
    WrittenForm(
      "A party does not send the last message that it should have sent.",
      example: .withhold(last), Written.role(MoveKey.withhold)
    ) { .withhold($0) }
  }

  private static var reorganiseForm: WrittenForm<Move> {
    WrittenForm(
      "Miners undo so many blocks by a branch that is one block longer.",
      example: .reorganise(2, Family.examples.branch), Written.count(MoveKey.reorganise),
      Family.Layer.choiceMember
    ) { .reorganise($0, $1) }
  }
}
