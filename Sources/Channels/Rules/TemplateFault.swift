public import Bitcoin

/// Where a transaction that another participant wants signed differs from the one that was agreed.
public enum TemplateFault: Error, Hashable, Sendable {
  /// It has another version.
  case wrongVersion(expected: UInt32, found: UInt32)
  /// It has more or fewer inputs than agreed, which is nearly always one.
  case wrongInputCount(Int, expected: Int = 1)
  /// It spends another output.
  case wrongOutPoint(expected: OutPoint, found: OutPoint)
  /// Its sequence is final, which switches the lock off.
  case finalSequence(lock: LockTime)
  /// Its sequence is a relative lock that was not agreed.
  case relativeLock(InputSequence)
  /// It has another sequence.
  case wrongSequence(expected: InputSequence, found: InputSequence)
  /// It is locked to a time instead of a height.
  case lockIsTime(expected: LockTime, found: LockTime)
  /// It is locked to another height.
  case wrongLock(expected: LockTime, found: LockTime)
  /// It has more or fewer outputs.
  case wrongOutputCount(expected: Int, found: Int)
  /// Its two outputs stand in the other order.
  case outputsSwapped
  /// An output pays another script.
  case wrongScript(output: Int, expected: Script, found: Script)
  /// Its outputs hold other amounts.
  case valueDoesNotAddUp(expected: [Amount], found: [Amount])
  /// What is said about the output that it spends is not what was agreed.
  case wrongSpentOutput(expected: TransactionOutput, found: TransactionOutput)
}

extension TemplateFault {
  /// What was compared, in the order in which a sentence would say it.
  package var values: [(String, Compared)] {
    switch self {
    case .wrongVersion(let expected, let found):
      [("expected", .version(expected)), ("found", .version(found))]
    case .wrongInputCount(let found, let expected):
      [("expected", .count(expected)), ("found", .count(found))]
    case .wrongOutPoint(let expected, let found):
      [("expected", .outPoint(expected)), ("found", .outPoint(found))]
    case .finalSequence(let lock): [("sequence", .sequence(.final)), ("lock", .lock(lock))]
    case .relativeLock(let found): [("sequence", .sequence(found))]
    case .wrongSequence(let expected, let found):
      [("expected", .sequence(expected)), ("found", .sequence(found))]
    case .lockIsTime(let expected, let found), .wrongLock(let expected, let found):
      [("expected", .lock(expected)), ("found", .lock(found))]
    case .wrongOutputCount(let expected, let found):
      [("expected", .count(expected)), ("found", .count(found))]
    case .outputsSwapped: [("first", .role("payee")), ("second", .role("payer"))]
    case .wrongScript(let output, let expected, let found):
      [("output", .count(output)), ("expected", .script(expected)), ("found", .script(found))]
    case .valueDoesNotAddUp(let expected, let found):
      [("expected", .amounts(expected)), ("found", .amounts(found))]
    case .wrongSpentOutput(let expected, let found):
      [("expected", .output(expected)), ("found", .output(found))]
    }
  }

  /// What would have been acceptable.
  package var remedy: Remedy {
    switch self {
    case .wrongVersion(let expected, _): .exactly("version", .version(expected))
    case .wrongInputCount(_, let expected): .exactly("inputs", .count(expected))
    case .wrongOutPoint(let expected, _): .exactly("outpoint", .outPoint(expected))
    case .finalSequence: .exactly("sequence", .sequence(.lockTimeEnabled))
    case .relativeLock: .withValue("sequence", .another)
    case .wrongSequence(let expected, _): .exactly("sequence", .sequence(expected))
    case .lockIsTime(let expected, _), .wrongLock(let expected, _):
      .exactly("lock", .lock(expected))
    case .wrongOutputCount(let expected, _): .exactly("outputs", .count(expected))
    case .outputsSwapped: .exactly("first", .role("payer"))
    case .wrongScript(_, let expected, _): .exactly("script", .script(expected))
    case .valueDoesNotAddUp(let expected, _): .exactly("outputs", .amounts(expected))
    case .wrongSpentOutput(let expected, _): .exactly("spent-output", .output(expected))
    }
  }
}
