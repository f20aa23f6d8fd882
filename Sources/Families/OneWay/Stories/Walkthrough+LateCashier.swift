internal import Bitcoin
internal import Channels
internal import Simulation
public import Walkthroughs

extension Walkthrough<OneWay> {
  /// The payee misses the deadline by one block, and loses everything.
  public static var lateCashier: Walkthrough {
    lateCashier(OneWay.Plot.shop(.expiry(at: 130)), payments: 4)
  }

  /// The same with other terms, after so many payments.
  static func lateCashier(_ terms: OneWay.Terms, payments: Int) -> Walkthrough {
    let world = Scenario<OneWay>("late-cashier", terms)
    let open = OneWay.Plot(terms)
    let paid = open.after(UInt32(payments))
    return Walkthrough(
      world, title: "The cashier who closed late",
      about: """
        \(.who(.payee)) is paid through a channel and takes the money to the chain one block too \
        late. \(.who(.payer))'s refund is first, and takes all of it.
        """,
      cast: PerRole(payer: "Otto", payee: "Lena"), denomination: .satoshis,
      beats: asleep(open, paid, world) + tooLate(paid) + awake(paid, world))
  }

  private static func asleep(
    _ open: OneWay.Plot, _ paid: OneWay.Plot, _ world: Scenario<OneWay>
  ) -> [Beat<OneWay>] {
    [
      Beat(
        "A till with a closing time",
        """
        \(.who(.payer)) has put \(.capacity) into a channel to \(.who(.payee)). The script gives \
        the money to both keys together, and from height \(.expiry) on to the key of \
        \(.who(.payer)) alone, so block \(.firstRefundBlock) is the first that may hold a refund. \
        At tip \(.closeBy) a close of \(.who(.payee)) is still sure to be ahead of it, if miners \
        take no more than \(.delay).
        """,
        in: world, moves: open.opening, focus: .funding, exhibit: .deadline),
      Beat(
        "\(.who(.payer)) buys",
        """
        \(.stateCount) payments, \(.unit) each, and \(.who(.payee)) hands over goods worth \
        \(.goods) for them. The latest payment gives \(.who(.payee)) \(.share(.payee, .latest)), \
        and the chain has seen none of it.
        """,
        moves: open.paying(Int(paid.payments)), focus: .close(.latest),
        forks: [paid.payerVanishes()]),
      Beat(
        "The cashier goes home",
        """
        \(.who(.payee)) switches off the computer and forgets the deadline. Blocks come, and at \
        height \(.height) it is the last moment: a close that is offered now can be in block \
        \(.blockAhead(1)), and the refund cannot be in a block before block \(.firstRefundBlock).
        """,
        moves: [.silence(.payee)] + paid.mining(to: paid.closeBy), focus: .close(.latest),
        exhibit: .deadline, forks: [paid.inTime]),
    ]
  }

  private static func tooLate(_ paid: OneWay.Plot) -> [Beat<OneWay>] {
    [
      Beat(
        "One block later",
        """
        Height \(.height), and the next block may hold the refund. The program of \(.who(.payer)) \
        has waited for that and broadcasts it. \(.who(.payee)) comes back right after that and \
        broadcasts the close, and every node refuses it. \(.answer(.close(.latest))) A node's \
        word for that is "\(.reason(.close(.latest)))".
        """,
        moves: .mining(1) + [.wake(.payee)], focus: .close(.latest),
        forks: [paid.at(paid.closeBy + 1).friendlyMiner]),
      Beat(
        "The refund takes all",
        """
        Block \(.height) holds the refund. It knows nothing of payments: \(.who(.payer)) has the \
        whole capacity back, and \(.who(.payee)), who has handed over goods worth \(.goods), is \
        short of \(.shortfall(.payee)). No rule of the chain was broken. On the chain: \
        \(.confirmed).
        """,
        moves: .mining(1), focus: .refund, exhibit: .fees),
    ]
  }

  private static func awake(
    _ paid: OneWay.Plot, _ world: Scenario<OneWay>
  ) -> [Beat<OneWay>] {
    let forgetful = world.changed(without: .payee([.closeInTime]))
    return [
      Beat(
        "A cashier with an alarm clock",
        """
        The same once more, and the computer stays on. \(.who(.payee)) may need \(.reaction) \
        to act, so the program does not wait for the last moment: at tip \(.lastTipToAccept) it \
        closes by itself, and block \(.block(paid.latest)) holds the close. \(.who(.payee)) has \
        \(.moved(.payee)).
        """,
        in: world,
        moves: paid.selling + paid.mining(to: paid.lastTipToAccept) + .mining(1),
        focus: .close(.latest)),
      Beat(
        "No payment after that",
        """
        In this world the program has forgotten to close, and \(.who(.payer)) pays once more at \
        height \(.height). The payment would be worthless if \(.who(.payee)) were as slow as \
        agreed, so it is not even made. \(.refusal(by: .payer))
        """,
        in: forgetful,
        moves: paid.selling + paid.mining(to: paid.lastTipToAccept + 1) + [
          .order(.payer, .pay(paid.terms.unit))
        ], focus: .close(.latest), exhibit: .deadline),
      Beat(
        "The rule",
        """
        A close that is offered at tip T is in a block no later than T and the delay of miners \
        together, and that block must come before the first block of the refund. 'paychan explore \
        --family one-way --sweep' looks at every future of small channels and finds no attack as \
        long as that holds, and the shortest attack one block beyond.
        """,
        in: world, moves: paid.opening),
    ]
  }
}

extension OneWay.Plot {
  /// The channel is opened and all payments are made.
  fileprivate var selling: Moves<OneWay> { opening + paying(Int(payments)) }
}
