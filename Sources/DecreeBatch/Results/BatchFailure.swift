/// Why a whole batch cannot go on.
package enum BatchFailure: Error, Sendable {
  case cannotWrite(FilePath, SystemError)
  /// It is there already and no batch has written it.
  case foreign(FilePath)
  /// An input lies where the output is to go, and would be lost.
  case replacesInput(FilePath)
  /// Another run is writing to the same folder.
  case busy(FilePath)
  /// A worker could not write a plan: no room is left, or the folder may not be written to.
  case cannotKeep(Reason)
  /// No process can be started to read with.
  case noWorker(SystemError)
}
