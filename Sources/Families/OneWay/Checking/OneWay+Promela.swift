internal import Bitcoin
public import Channels
public import Checker

extension OneWay {
  /// The payer's way out, the payments that the payee holds, and what takes the money out.
  public static func promela(_ bounds: Bounds) throws(PromelaFault) -> Promela<PaymentRole>? {
    try bounds.requirePromela(
      withRules: rulesOfModel,
      beside: [
        ("undone", bounds.undone > 0), ("top-up", bounds.topUp != nil),
        ("payments", bounds.payments > Self.mostPayments), ("haste", bounds.haste > 0),
        ("capacity", bounds.isShortOfCapacity), ("prices", bounds.prices != [1]),
      ])
    return Promela(
      numbers: bounds.wayOutNumbers + bounds.promelaNumbers
        + bounds.promelaNumbers(of: rulesOfModel),
      transactions: promelaTransactions, participants: promelaSides + "\n\n" + promelaMoves)
  }

  /// The rules that the model can leave out.
  private static var rulesOfModel: [Rule] { [.acceptanceDeadline, .closeInTime, .goodsOnCredit] }

  /// As many as there are numbers for, with two transactions each.
  private static var mostPayments: Int { 100 }

  private static let promelaTransactions = #"""
    /* ---- The transactions ----

       The refund is the payer's own way out; where there is a kick-off, it spends the output that
       the kick-off makes. CLOSE(n) spends the funding, CLOSE_AFTER(n) the kick-off's output; either
       gives the payee n units. */

    #define REFUND 0
    #define KICK_OFF 1
    #define CLOSE(n) (KICK_OFF + (n))
    #define CLOSE_AFTER(n) (KICK_OFF + PAYMENTS + (n))
    #define TRANSACTIONS (KICK_OFF + 1 + 2 * PAYMENTS)
    #define IS_AFTER(transaction) ((transaction) > CLOSE(PAYMENTS))
    #define PAYMENT(transaction) ((transaction) <= KICK_OFF -> 0 : \
      (IS_AFTER(transaction) -> (transaction) - CLOSE_AFTER(0) : (transaction) - CLOSE(0)))

    /* Output 0 is the funding's, and output 1 the kick-off's, which is in sight as that is. */
    #define OUTPUTS 2
    #define OUTPUT(transaction) \
      ((HAS_KICK_OFF && ((transaction) == REFUND || IS_AFTER(transaction))) -> 1 : 0)
    #define IS_THERE(output) ((output) == 0 || IN_SIGHT(0) == KICK_OFF)
    #define IS_MADE(output) ((output) == 0 || spender[0] == KICK_OFF)

    /* Only the refund waits: for a height, or for so many blocks after the kick-off's. */
    #define FIRST_REFUND_BLOCK (HAS_KICK_OFF -> spent_in[0] + CLOCK : WAY_OUT_OPENS)
    #define FINAL(transaction) ((transaction) != REFUND || \
      (HAS_WAY_OUT && IS_MADE(OUTPUT(REFUND)) && tip + 1 >= FIRST_REFUND_BLOCK))

    /* What has taken the money out, once it is out. */
    #define WINNER (spender[0] == KICK_OFF -> spender[1] : spender[0])
    #define IS_OVER (SPENT(0) && WINNER != NOTHING)

    /* By then a kick-off that was offered after the last tip of the question, and the refund after
       it, are in blocks. */
    #define END (LAST_TIP + CLOCK + 2 * (REACTION + DELAY) + 1)
    """#
}

extension OneWay.Bounds {
  fileprivate var isShortOfCapacity: Bool { capacity < payments }

  fileprivate var wayOutNumbers: [Promela<PaymentRole>.Number] {
    let variant = variant
    let opens = variant.firstRefundBlock(confirmedIn: firstBlock).map { Int($0.value) } ?? 0
    return [
      .init("PAYMENTS", payments, "the most payments that are made"),
      .init("FIRST_TIP", Int(openHeight), "the tip at which the channel is open"),
      .init("LAST_TIP", Int(lastHeight), "the last tip that the question is about"),
      .init("HAS_WAY_OUT", kind == .trusting ? 0 : 1, "whether the payer has a way out"),
      .init("HAS_KICK_OFF", kind == .kickOff ? 1 : 0, "whether that begins with a kick-off"),
      .init(
        "WAY_OUT_OPENS", kind == .kickOff ? 0 : opens,
        "the first block that may hold the refund, where a height decides"),
      .init(
        "CLOCK", kind == .kickOff ? Int(variant.lifetime ?? 0) : 0,
        "how many blocks after the kick-off the refund may come"),
      .init("REACTION", Int(reaction), "how many blocks a side may need before it acts"),
    ]
  }

  /// The block that confirms the funding.
  private var firstBlock: BlockHeight {
    BlockHeight(uncheckedValue: openHeight - UInt32(confirmations) + 1)
  }
}
