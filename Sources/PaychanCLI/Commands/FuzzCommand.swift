internal import Checker
internal import Exploration
internal import Simulation
internal import Telling

/// `paychan fuzz`: looks at random futures of channels of any size.
enum FuzzCommand {
  fileprivate static let json = Option(name: "json", help: "Give the result as JSON.")
  fileprivate static let out = Option(
    name: "out", help: "Write a story that breaks a promise to this file, for 'paychan run'.",
    kind: .value(placeholder: "file"))

  static let command: Command = Command(
    name: "fuzz",
    abstract: "Look at random futures of channels too large to explore.",
    discussion: """
      Channels with random terms, up to hundreds of states and days of blocks, and a random \
      future for each: payments of any amount, crashes, messages lost, doubled, late or changed, \
      sides that miss looks, slow miners, branches, and a cheat; never more of it than the \
      promises allow for. Every world on the way is held to what 'paychan explore' holds it to.

      A run that breaks a promise is made as short as it can be, told as a story, and printed \
      with the command that finds it again. The same seed makes the same runs, with any number \
      of threads.

        paychan fuzz --seed 7 --runs 1000
        paychan fuzz --seed 7 --without predecessor-lock --out attack.json

      The exit code is 0 when no run breaks a promise, and 1 when one does or time ran out.
      """,
    options: [FamilyChoice.option] + FuzzOptions.all + [ExploreCommand.property, json, out],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    try invocation.family.fuzz(invocation)
  }
}

extension KnownFamily {
  /// Makes the runs that a command line asks for, and tells what came of them.
  fileprivate static func fuzz(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    let run = try FuzzRun<Self>(invocation)
    let (fuzzed, duration) = run.fuzz(try chosenPromises(invocation))
    if let failure = fuzzed.failure, let path = invocation.value(of: FuzzCommand.out) {
      try failure.scenario.write(to: path)
    }
    let text = FuzzedText(fuzzed, duration, command: run.command(forRun:))
    if invocation.has(FuzzCommand.json) {
      _ = try invocation.show(text.json)
    } else {
      try fuzzed.failure?.breach?.tell(to: invocation)
      try invocation.write(
        text.lines(invocation.style.textWidth, commandWidth: invocation.listWidth))
    }
    return fuzzed.walked.isComplete && fuzzed.failure == nil ? .fine : .refused
  }
}
