using System;

// Consumers may promise that what they publish can be used from every language, and then types of this assembly have to be part of it.
[assembly: CLSCompliant(true)]
