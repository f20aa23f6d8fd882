internal import Bitcoin
internal import Channels
internal import Simulation
public import Walkthroughs

extension Walkthrough<OneWay> {
  /// An interpreter on the telephone, paid minute by minute.
  public static var payPerMinute: Walkthrough {
    payPerMinute(
      OneWay.Terms(
        variant: .expiry(at: 246), capacity: Amount(uncheckedSatoshis: 60_000),
        unit: Amount(uncheckedSatoshis: 1_000), timing: OneWay.Timing(reaction: 3, delay: 3)),
      minutes: 40)
  }

  /// The same with other terms, for a call of so many minutes, of which the first five are told one
  /// by one.
  static func payPerMinute(_ terms: OneWay.Terms, minutes: UInt32) -> Walkthrough {
    let world = Scenario<OneWay>("pay-per-minute", terms)
    let open = OneWay.Plot(terms)
    return Walkthrough(
      world, title: "Pay per minute",
      about: """
        \(.who(.payer)) pays an interpreter, \(.who(.payee)), \(.unit) for each minute on the \
        telephone: one message and one signature a minute, no answer, and two transactions on the \
        chain.
        """,
      cast: PerRole(payer: "Noor", payee: "Iris"), denomination: .satoshis,
      beats: opening(open, world) + firstMinutes(open) + theCall(open, minutes) + [theBill])
  }

  private static func opening(
    _ open: OneWay.Plot, _ world: Scenario<OneWay>
  ) -> [Beat<OneWay>] {
    [
      Beat(
        "A call of unknown length",
        """
        \(.who(.payer)) needs an interpreter for a telephone call, and \(.who(.payee)) asks for \
        \(.unit) a minute. If \(.who(.payer)) pays for the whole call first, \(.who(.payee)) may \
        hang up; if \(.who(.payee)) works first, \(.who(.payer)) may never pay. So they go minute \
        by minute, and no more than one minute is ever unpaid.
        """,
        """
        Money flows one way only, from \(.who(.payer)) to \(.who(.payee)). That makes the simplest \
        of all channels: \(.who(.payer)) signs, and \(.who(.payee)) alone decides when to take \
        what was signed to the chain.
        """,
        in: world),
      Beat(
        "One output, two ways to spend it",
        """
        \(.who(.payer)) offers the terms, \(.who(.payee)) answers with a key, and the funding goes \
        out at once: \(.deposit), of which \(.capacity) can be paid and the rest is for miners. \
        Its script has two branches. Both keys together can spend it at any time; the key of \
        \(.who(.payer)) alone can from height \(.expiry) on.
        """,
        """
        Nothing had to be signed before the money moved: the second branch is the way back. If \
        \(.who(.payee)) never says another word, block \(.firstRefundBlock) can give \
        \(.who(.payer)) everything, about \(.timeToRefund) from now.
        """,
        moves: OneWay.Plot.offering + OneWay.Plot.answering, focus: .funding),
      Beat(
        "How long the channel lives",
        """
        The funding has its \(.confirmations) confirmations, at height \(.height), and payments \
        can begin. The way back is also a deadline for \(.who(.payee)): a close must be in a block \
        before block \(.firstRefundBlock). \(.who(.payee)) may need \(.reaction) to act and miners \
        may take \(.delay), so \(.who(.payee)) accepts payments up to tip \(.lastTipToAccept), \
        and closes then at the latest.
        """,
        moves: open.confirming, exhibit: .deadline, forks: [open.payeeVanishes()]),
    ]
  }

  private static func firstMinutes(_ open: OneWay.Plot) -> [Beat<OneWay>] {
    [
      Beat(
        "The first minute",
        """
        \(.who(.payer)) signs a transaction that gives \(.who(.payee)) \(.share(.payee, .first)) \
        and gives back the rest, and sends what was signed: \(.signatures) signature, one message. \
        \(.who(.payee)) checks it, keeps it, and works for a minute. The number of messages in the \
        other direction is \(.payeeMessages): there is nothing to answer.
        """,
        """
        \(.who(.payer)) cannot broadcast that transaction, for the second signature is missing and \
        never leaves \(.who(.payee)). \(.who(.payee)) can broadcast it at any time.
        """,
        moves: open.paying(1), focus: .close(.first), forks: [open.after(1).earlyRefund()]),
      Beat(
        "The second minute: \(.share(.payee, .second))",
        """
        Another signature, for a transaction that spends the same output and pays \
        \(.share(.payee, .second)). The first one is still valid and always will be. Nothing is \
        revoked, and nothing has to be: only \(.who(.payee)) can use it, and would get less by it.
        """,
        moves: open.paying(1), focus: .close(.second), forks: [open.after(2).oldPayment()]),
      Beat(
        "A message is lost",
        """
        The next payment never arrives, so \(.who(.payee)) has heard of one minute less than \
        \(.who(.payer)) has paid. The payment after it mends that without a word: each payment \
        says what \(.who(.payee)) is to have in all, now \(.share(.payee, .latest)), so the latest \
        stands for all before it.
        """,
        moves: [.order(.payer, .pay(open.terms.unit)), .drop(to: .payee, message: 0)]
          + open.paying(1), focus: .close(.latest)),
    ]
  }

  private static func theCall(_ open: OneWay.Plot, _ minutes: UInt32) -> [Beat<OneWay>] {
    let rest = Int(minutes) - 4
    return [
      Beat(
        "The rest of the call",
        """
        \(.stateCount) minutes, \(.stateCount) payments: \(.division(.latest)) by now. Blocks have \
        come meanwhile, the chain is at height \(.height), and none of them knew of a payment. \
        Here no payment uses up any of the channel's life, unlike in a ladder of locks: only the \
        deadline counts, and that stays where it was.
        """,
        moves: open.paying(rest / 2) + .mining(2) + open.paying(rest - rest / 2),
        focus: .close(.latest), exhibit: .deadline,
        forks: [open.after(minutes).payerVanishes()]),
      Beat(
        "\(.who(.payee)) closes",
        """
        The call is over. \(.who(.payer)) asks for the close, and \(.who(.payee)) adds the second \
        signature to the latest payment and broadcasts it. There is no lock to wait for: block \
        \(.height) holds it. \(.who(.payee)) has \(.moved(.payee)), and \(.who(.payer)) has \
        everything else back but the fees.
        """,
        moves: [.order(.payer, .close), .exchange] + .mining(1), focus: .close(.latest),
        exhibit: .fees),
    ]
  }

  private static var theBill: Beat<OneWay> {
    Beat(
      "What it cost",
      """
      \(.messages) messages for \(.stateCount) payments, and \(.confirmedCount) transactions on \
      the chain: \(.confirmed). Miners got \(.fees) for both. A transaction for each minute would \
      have cost \(.paymentFee) every time, at \(.feeRate). From \(.breakEven) payments on the \
      channel is cheaper, and it does not get dearer with more of them.
      """,
      """
      \(.unused) more transactions were signed and never broadcast. Each payment cost \
      \(.who(.payer)) one signature and \(.who(.payee)) one check, which is as cheap as a channel \
      can be. What the channel cannot do is pay anything back.
      """,
      exhibit: .prices)
  }
}
