internal import Bitcoin
internal import ScriptEngine

/// Short names for the long byte strings of the tour, so that a stack fits on a line.
struct TourLabels {
  private let names: [[UInt8]: String]

  init(_ money: TourMoney) {
    let witness = money.division.inputs[0].witness.items
    names = [
      ToyParty.payer.key: "<payer>", ToyParty.payee.key: "<payee>",
      witness[1]: "payer.sig", witness[2]: "payee.sig",
    ]
  }

  /// The items of a stack, the top one last.
  func text(_ stacks: ScriptStacks) -> String {
    stacks.main.map { names[$0] ?? String(ScriptNumber.decode($0)) }.joined(separator: " ")
  }

  /// The instruction of a step.
  func word(_ step: ScriptStep) -> String { name(ofWord: step.word) }

  /// The name of what a script in words pushes, or the word itself.
  func name(ofWord word: String) -> String {
    names.first { Hex.encode($0.key) == word }?.value ?? word
  }
}
