internal import Channels
internal import MockLedger
internal import Simulation

extension MoveRefusal {
  /// Why the move cannot happen in its place.
  var words: String {
    switch self {
    case .noSuchMessage(let role, let message, let waiting):
      "there is no message \(message) to the \(role.rawValue), for whom \(waiting) wait"
    case .messageHeldBack(let role, let message, let until):
      "message \(message) to the \(role.rawValue) is held back until height \(until.words)"
    case .partyIsDown(let role): "the \(role.rawValue) has fallen over"
    case .partyIsUp(let role): "the \(role.rawValue) has not fallen over"
    case .partyIsSilent(let role): "the \(role.rawValue) is silent"
    case .partyIsAwake(let role): "the \(role.rawValue) is not silent"
    case .nothingHeld(let role, let name):
      "the \(role.rawValue) does not hold \(TransactionLabel.channel(name).words)"
    case .unknownTransaction(let label): "nobody has made \(label.words) yet"
    case .nothingSent(let role): "the \(role.rawValue) has nothing to send"
    case .cannotTamper(let kind, let tampering):
      "a message of the type '\(kind.rawValue)' has nothing for the change"
        + " '\(tampering.kind.rawValue)'"
    case .cannotChange(let name, let tampering):
      "\(TransactionLabel.channel(name).words) has nothing for the change"
        + " '\(tampering.kind.rawValue)'"
    case .noFunding: "there is no funding transaction yet"
    case .fundingIsSegwit: "the name of a segwit funding cannot be changed"
    case .fundingConfirmed: "the funding is confirmed"
    case .delayBeyondBound(let label, let waited, let delay):
      "\(label.words) has waited \(counted(waited, "block")), and the terms assume that miners take"
        + " \(delay) at most"
    case .reorganisationTooDeep(let depth, let height):
      "\(counted(depth, "block")) cannot be undone at height \(height.words)"
    case .blockRefused(let refusal):
      "a block of the longer branch would be refused: \(refusal.rejectReason)"
    case .countOutOfRange(let count, let maximum):
      count > maximum
        ? "\(grouped(count)) is more than \(grouped(maximum))" : "\(grouped(count)) is too few"
    case .amountOutOfRange(let amount, let maximum):
      amount > maximum
        ? "\(amount.words) is more than \(maximum.words)" : "\(amount.words) is too little"
    case .notOpen: "the channel is not open"
    }
  }

  /// What would let the move happen.
  var remedy: String {
    switch self {
    case .noSuchMessage(_, _, let waiting):
      waiting == 0
        ? "let the other side say something before" : "take a number from 0 to \(waiting - 1)"
    case .messageHeldBack: "mine before"
    case .partyIsDown(let role): "restart the \(role.rawValue) before"
    case .partyIsUp(let role): "crash the \(role.rawValue) before, or leave the move out"
    case .partyIsSilent(let role): "wake the \(role.rawValue) before"
    case .partyIsAwake(let role): "silence the \(role.rawValue) before, or leave the move out"
    case .nothingHeld: "'paychan run --json' on the moves before says what is held"
    case .unknownTransaction: "make it before, or leave it out"
    case .nothingSent: "give it something to say before"
    case .cannotTamper: "change another message, or in another way"
    case .cannotChange: "change it in another way"
    case .noFunding: "open the channel before"
    case .fundingIsSegwit: "choose the funding 'p2sh' in the terms"
    case .fundingConfirmed: "do it before the funding is mined"
    case .delayBeyondBound: "let it be mined, or assume a longer delay in the terms"
    case .reorganisationTooDeep: "undo fewer blocks, or mine more before"
    case .blockRefused: "leave out what breaks the rule"
    case .countOutOfRange, .amountOutOfRange: "choose a number in range"
    case .notOpen: "open the channel before"
    }
  }

  /// Whether the move lacks something that parties would have made.
  var mayFollowARefusal: Bool {
    switch self {
    case .noSuchMessage, .nothingHeld, .unknownTransaction, .nothingSent, .noFunding, .notOpen: true
    case .messageHeldBack, .partyIsDown, .partyIsUp, .partyIsSilent, .partyIsAwake,
      .cannotTamper, .cannotChange, .fundingIsSegwit, .fundingConfirmed, .delayBeyondBound,
      .reorganisationTooDeep, .blockRefused, .countOutOfRange, .amountOutOfRange:
      false
    }
  }
}
