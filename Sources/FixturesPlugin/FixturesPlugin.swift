import Foundation
import PackagePlugin

/// `swift package fixtures`: makes, checks and compares fixtures without a word of building first.
@main
struct FixturesPlugin: CommandPlugin {
  /// Hands the words on to `paychan fixtures`; without any it makes the committed set.
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let program = Process()
    program.executableURL = try context.tool(named: "paychan").url
    program.arguments = ["fixtures"] + (arguments.isEmpty ? ["generate"] : arguments)
    program.currentDirectoryURL = context.package.directoryURL
    try program.run()
    program.waitUntilExit()
    guard program.terminationStatus == 0 else { throw ExitCode(number: program.terminationStatus) }
  }
}

/// How `paychan` ended, if not well; what it had to say it has said.
private struct ExitCode: Error, CustomStringConvertible {
  let number: Int32

  var description: String { "paychan fixtures ended with exit code \(number)" }
}
