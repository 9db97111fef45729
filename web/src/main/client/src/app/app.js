// The pages' glue: see README.md, "What app.js does for any page" and "The kata page".
import './theme-switch.js';
import './copy.js';
