internal import Walkthroughs

/// Writes stories as pages, each whole or not at all.
enum PageFile {
  /// Writes one story.
  static func write(
    _ walkthrough: Walkthrough, to path: String, _ invocation: Invocation
  ) throws(CommandError) {
  }

  /// Writes all stories and an index.
  static func writeAll(to folder: String, _ invocation: Invocation) throws(CommandError) {
  }
}
