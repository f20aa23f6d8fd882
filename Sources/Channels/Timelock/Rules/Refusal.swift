public import Bitcoin
public import Secp256k1

extension Timelock {
  /// Why a party does not do what it is asked to: the rule that stands against it, and the numbers
  /// that were compared. Nothing has changed.
  public enum Refusal: Error, Hashable, Sendable {
    case wrongChannel(expected: ChannelID, found: ChannelID)
    case wrongPhase(Request, phase: Phase)
    case wrongState(expected: UInt32, found: UInt32)
    case replay(state: UInt32, latest: UInt32)
    case closing(phase: Phase)
    case updateUnderWay(state: UInt32)
    case stateTaken(state: UInt32, signed: Amount, asked: Amount)

    case terms(TermsFault)
    case unsafeLadder(Ladder)
    case fundingWithinReach(confirmations: Int, undone: UInt32)
    case legacyFunding
    case refundTooNear(tip: BlockHeight, last: Int)
    case notEnoughCoins(available: Amount, needed: Amount)

    case fundingNotDeep(depth: Int, wanted: Int)
    case fundingMismatch(expected: TransactionOutput, found: TransactionOutput)
    case fundingMalleated(expected: OutPoint, found: OutPoint)
    case fundingReorganised(depth: Int, deepest: Int, wanted: Int)
    case fundingSpent(by: Txid, depth: Int)

    case notPositive(from: Amount, to: Amount)
    case aboveCapacity(toPayee: Amount, capacity: Amount)
    case valueDoesNotAddUp(expected: Balances, found: [Amount])
    case predecessorTooNear(tip: BlockHeight, predecessor: BlockHeight, Ladder)
    case ladderExhausted(state: UInt32, refundHeight: BlockHeight, step: UInt32)
    case creditExceeded(released: Amount, paid: Amount, unit: Amount)

    case wrongVersion(expected: UInt32, found: UInt32)
    case wrongInputCount(Int)
    case wrongOutPoint(expected: OutPoint, found: OutPoint)
    case finalSequence(lock: LockTime)
    case relativeLock(InputSequence)
    case wrongSequence(expected: InputSequence, found: InputSequence)
    case lockIsTime(expected: LockTime, found: LockTime)
    case wrongLock(expected: LockTime, found: LockTime)
    case wrongOutputCount(expected: Int, found: Int)
    case outputsSwapped
    case wrongScript(output: Int, expected: Script, found: Script)
    case wrongSpentOutput(expected: TransactionOutput, found: TransactionOutput)

    case signatureMissing(Role)
    case wrongSigner(expected: PublicKey, found: PublicKey)
    case wrongHashType(expected: SighashType, found: SighashType)
    case highS
    case badSignature(Role)
  }

  /// What a party was asked to do.
  public enum Request: Hashable, Sendable {
    /// By the other side.
    case message(Message.Kind)
    /// By its owner.
    case order(OrderKind)
  }

  /// An order without its contents.
  public enum OrderKind: String, CaseIterable, Hashable, Sendable {
    case open, pay, release, close, giveUp = "give-up", resume
  }

  /// Where a party stands in its channel.
  public enum Phase: String, CaseIterable, Hashable, Sendable {
    /// No channel yet.
    case idle
    /// Terms are on the table.
    case negotiating
    /// The funding is built; the refund is not yet signed.
    case funding
    /// The refund is signed; updates can begin once the funding is deep enough.
    case open
    /// One signature of the next commitment is given.
    case updating
    /// One signature of the settlement is given.
    case settling
    /// Nothing more is agreed: the last transaction is on its way to the chain.
    case leaving
  }
}
