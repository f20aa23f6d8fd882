public import Channels
public import Checker

extension Timelock {
  /// The ladder, who holds which state with both signatures, and what wins.
  public static func promela(_ bounds: Bounds) throws(PromelaFault) -> Promela<PaymentRole>? {
    try bounds.requirePromela(
      withRules: [.safeLadder] + rulesOfModel,
      beside: [
        ("undone", bounds.undone > 0), ("funding", bounds.fundingKind != .p2wsh),
        ("updates", bounds.updates > Self.mostStates), ("capacity", bounds.isShortOfCapacity),
        ("payments", bounds.payments != [1]),
      ])
    return Promela(
      numbers: bounds.ladderNumbers + bounds.promelaNumbers
        + bounds.promelaNumbers(of: rulesOfModel),
      transactions: promelaTransactions, participants: promelaSides + "\n\n" + promelaMoves)
  }

  /// The rules that the model can leave out; where a ladder is unsafe it shows by itself.
  private static var rulesOfModel: [Rule] {
    [.predecessorLock, .closeBeforeLastLock, .goodsOnCredit]
  }

  /// As many as there are numbers for, with two transactions each.
  private static var mostStates: Int { 100 }

  private static let promelaTransactions = """
    /* ---- The transactions ----

       LOCKED(k) is state k under its lock, and state 0 is the refund; SETTLED(k) is the settlement
       of the same state, with no lock. Either gives the payee k units. */

    #define LOCKED(k) (k)
    #define SETTLED(k) (STATES + 1 + (k))
    #define TRANSACTIONS (2 * (STATES + 1))
    #define IS_LOCKED(transaction) ((transaction) <= STATES)
    #define STATE(transaction) ((transaction) % (STATES + 1))

    /* A transaction locked to a height can stand in the blocks after it. */
    #define LOCK(k) (REFUND_LOCK - (k) * STEP)
    #define FINAL(transaction) (!IS_LOCKED(transaction) || LOCK(STATE(transaction)) <= tip)

    /* There is one output, and what spends it ends the channel. */
    #define OUTPUTS 1
    #define OUTPUT(transaction) 0
    #define IS_THERE(output) true
    #define IS_MADE(output) true
    #define IS_OVER SPENT(0)

    /* By then everything that was offered after the last tip of the question is in a block. */
    #define END (LAST_TIP + REACTION + DELAY + 1)
    """
}

extension Timelock.Bounds {
  fileprivate var isShortOfCapacity: Bool { capacity < updates }

  fileprivate var ladderNumbers: [Promela<PaymentRole>.Number] {
    [
      .init("STATES", updates, "the most states that are agreed on"),
      .init("FIRST_TIP", Int(openHeight), "the tip at which the channel is open"),
      .init("LAST_TIP", Int(lastHeight), "the last tip that the question is about"),
      .init("REFUND_LOCK", Int(refundHeight), "the lock of state 0"),
      .init("STEP", Int(step), "how many blocks earlier each state unlocks than the one before"),
      .init("REACTION", Int(reaction), "how many blocks a side may need before it acts"),
      .init(
        "PAYER_SIGNS_FIRST", signingOrder == .payerFirst ? 1 : 0,
        "who signs a new state before the other"),
    ]
  }
}
