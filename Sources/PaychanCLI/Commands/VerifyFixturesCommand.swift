internal import ExactJSON
internal import FixtureKit

/// `paychan fixtures verify`: recomputes fixtures that any program made.
enum VerifyFixturesCommand {
  private static let place = Argument(
    name: "place",
    help: "A file of fixtures, a family's folder or a folder of these; '-' is standard input.")
  private static let jobs = Option(
    name: "jobs", help: "How many threads work side by side (normally one for each core).",
    kind: .value(placeholder: "count"))
  private static let json = Option(
    name: "json", help: "Give files and differences as one JSON object.")

  static let command: Command = Command(
    name: "verify",
    abstract: "Recompute fixtures and name every member that differs.",
    discussion: """
      Each case says from which seed and which moves it was made. Everything else in it is \
      computed again by the parties and the ledger of this program and compared, member by \
      member; white space and the order of members make no difference. For each difference there \
      is a line with the file, the case, the member, what is expected and what was found.

        paychan fixtures verify Fixtures
        paychan fixtures verify Fixtures/timelock
        my-implementation --ladder | paychan fixtures verify -

      The exit code is 0 when nothing differs, 1 when something does, and 65 when a file cannot be \
      read as fixtures; the other files of a folder are recomputed all the same.
      """,
    arguments: [place], options: [FixtureSelection.family, jobs, json],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    let jobs = try invocation.count(of: jobs, in: 1...256) ?? DetachedThread.processorCount
    let families = try FixtureSelection.families(invocation)
    let paths = try FixtureFolder.files(at: invocation[place], of: families)
    var tally = FixtureTally()
    if invocation.has(json) { tally.document = FixtureDocument() }
    for path in paths {
      do throws(CommandError) {
        let input = try Input(file: path, console: invocation.console)
        try FixtureReview(input, of: families, jobs: jobs).write(invocation, into: &tally)
      } catch {
        // The other files of a folder may be good.
        guard paths.count > 1, error.exitCode == .badData else { throw error }
        tally.unreadable += 1
        let problem = error.message() ?? ""
        tally.document?.add(path, problem: problem)
        invocation.mention("\(problem)\n")
      }
    }
    if let document = tally.document { _ = try invocation.show(document.json(tally)) }
    invocation.mention(tally.line)
    return tally.exitCode
  }
}
