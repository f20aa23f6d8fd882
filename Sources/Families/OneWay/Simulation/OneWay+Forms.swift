internal import Bitcoin
internal import Channels
public import Simulation

// The forms of moves and changes, in the order of the reference.
extension OneWay {
  /// What the examples pay.
  private static var oneMilliBitcoin: Amount { Amount(uncheckedSatoshis: 100_000) }

  public static var examples: MoveExamples<OneWay> {
    MoveExamples(
      broadcast: (.close(1), .lockTime(0)), tampering: .state(5),
      block: .without([.channel(.close(2))]), branch: .only([.doubleSpend]),
      repetition: [.pay(oneMilliBitcoin), .exchange])
  }

  public static var orderForms: [WrittenForm<Move<OneWay>>] { moneyForms + partingForms }

  private static var moneyForms: [WrittenForm<Move<OneWay>>] {
    [
      WrittenForm(
        "The payer's owner orders it to offer the terms of the scenario.", example: .open,
        Written.word(MoveWord.open, PaymentRole.payer.rawValue)
      ) { _ in .open },
      WrittenForm(
        "The payer's owner orders it to pay so much more.", example: .pay(oneMilliBitcoin),
        Written.amount(MoveWord.pay)
      ) { .pay($0) },
      WrittenForm(
        "The payer's owner orders it to fund a second output, for so much more to be paid.",
        example: .topUp(oneMilliBitcoin), Written.amount(MoveWord.topUp)
      ) { .topUp($0) },
      WrittenForm(
        "The payee's owner orders it to hand over goods worth so much before they are paid.",
        example: .release(oneMilliBitcoin), Written.amount(MoveWord.release)
      ) { .release($0) },
    ]
  }

  private static var partingForms: [WrittenForm<Move<OneWay>>] {
    [
      WrittenForm(
        "The payee's owner orders it to close, or the payer's to ask the payee for that.",
        example: .close(.payee), Written.role(MoveWord.close)
      ) { .close($0) },
      WrittenForm(
        "An owner orders to take part in nothing more: the payee closes, the payer takes its way "
          + "out.",
        example: .giveUp(.payer), Written.role(MoveWord.giveUp)
      ) { .giveUp($0) },
      WrittenForm(
        "An owner orders to send again what was sent last, in case it was lost.",
        example: .resume(.payee), Written.role(MoveWord.resume)
      ) { .resume($0) },
    ]
  }

  public static var trickForms: [WrittenForm<Move<OneWay>>] {
    [
      WrittenForm(
        "The payer signs a next payment by which the payee has so much less than now.",
        example: .askBackwards(oneMilliBitcoin), Written.amount(MoveWord.askBackwards)
      ) { .askBackwards($0) },
      WrittenForm(
        """
        The payer spends the coins of the funding another way and offers that to the network; \
        without more fee only miners that prefer it take it.
        """,
        example: .doubleSpend(extraFee: Amount(uncheckedSatoshis: 500)),
        Written.word(MoveWord.doubleSpend, MoveWord.funding),
        Written.amount(MoveWord.extraFee, "How much more fee it pays than the funding.")
      ) { _, fee in .doubleSpend(extraFee: fee) },
    ]
  }

  public static var changeForms: [WrittenForm<Tampering<MessageChange>>] {
    sayingForms
      + TransactionChange.forms(everythingTo: PaymentRole.payer).map { form in
        form.map { .transaction($0) }
      }
      + showingForms
      + SignatureChange.forms.map { form in form.map { .signature($0) } }
  }

  private static var sayingForms: [WrittenForm<Tampering<MessageChange>>] {
    [
      WrittenForm(
        "The message names another channel.", example: .channel,
        Written.word(MoveWord.channel, ChangeKey.another)
      ) { _ in .channel },
      WrittenForm(
        "The message names another payment.", example: .state(5), Written.number(MoveWord.state)
      ) { .state($0) },
      WrittenForm(
        "The message says that the payee is to have another amount; what is signed stays.",
        example: .toPayee(Amount(uncheckedSatoshis: 200_000)), Written.amount(MoveWord.toPayee)
      ) { .toPayee($0) },
    ]
  }

  private static var showingForms: [WrittenForm<Tampering<MessageChange>>] {
    [
      WrittenForm(
        "The message says that the spent or announced output has another value.",
        example: .spentValue(Amount(uncheckedSatoshis: 150_000)),
        Written.amount(MoveWord.spentValue)
      ) { .spentValue($0) },
      WrittenForm(
        "A payment carries the signatures of so many inputs, and no more.", example: .closes(1),
        Written.count(MoveWord.closes)
      ) { .closes($0) },
      WrittenForm(
        "A refund shows a zero byte where its script wants nothing at all.", example: .zeroByte,
        Written.word(MoveWord.branch, MoveWord.zeroByte)
      ) { _ in .zeroByte },
    ]
  }
}
